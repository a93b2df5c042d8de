#!/usr/bin/env bash
# The steps of action.yml: checks the articles of the working folder, annotates the log, writes a SARIF report and the job's summary.
#   TRIALS           the command, words apart; `trials` from the path, or else built from the sources that this file lies in
#   TRIALS_ARTICLES  articles or folders, one a line; those of .trials.yaml where it is empty
#   TRIALS_BASE      the revision to compare with; empty, "none" or zeros compare with nothing
#   TRIALS_FAIL_ON   the level from which on it fails; that of .trials.yaml where it is empty
#   TRIALS_SARIF     the SARIF report; trials.sarif where it is empty
# The exit code is that of `trials check`: 0, 1 for findings, 2 where something could not be done.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if [ -n "${TRIALS:-}" ]; then
  read -r -a trials <<< "$TRIALS"
elif command -v trials > /dev/null; then
  trials=(trials)
else
  # Beside the work of the job: a step that comes later finds it built.
  built="${RUNNER_TEMP:-$work}/trials"
  if [ ! -f "$built/trials.dll" ]; then
    dotnet publish "$here/../../../src/MoscowTrials.Cli" -c Release -o "$built" -v quiet --nologo >&2 || exit 2
  fi
  trials=(dotnet "$built/trials.dll")
fi

arguments=()
while IFS= read -r article; do
  [ -n "$article" ] && arguments+=("$article")
done <<< "${TRIALS_ARTICLES:-}"

base=${TRIALS_BASE:-}
# The event of a new branch has zeros for what was before.
if [ -n "$base" ] && [ "$base" != none ] && [ -n "${base//0/}" ]; then
  # A checkout of one commit has no other; what it takes beyond that, the command says.
  git cat-file -e "$base^{commit}" 2> /dev/null || git fetch --quiet --no-tags origin "$base" 2> /dev/null
  arguments=(--base "$base" ${arguments[@]+"${arguments[@]}"})
fi
[ -n "${TRIALS_FAIL_ON:-}" ] && arguments=(--fail-on "$TRIALS_FAIL_ON" ${arguments[@]+"${arguments[@]}"})
sarif=${TRIALS_SARIF:-trials.sarif}

"${trials[@]}" check --format github --output "sarif=$sarif" --output "markdown=$work/summary.md" ${arguments[@]+"${arguments[@]}"}
code=$?
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$work/summary.md" ]; then
  cat "$work/summary.md" >> "$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'sarif=%s\nexit-code=%s\n' "${sarif//[$'\r\n']/}" "$code" >> "$GITHUB_OUTPUT"
fi
exit "$code"
