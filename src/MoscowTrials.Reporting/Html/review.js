'use strict';
// Sends what a reviewer fills in to the site that the page came from, and notices when files change outside.
(() => {
  const query = new URLSearchParams(location.search);
  const version = document.body.dataset.version;
  const notice = document.getElementById('notice');
  const reload = document.getElementById('notice-reload');
  const at = path => path + '?token=' + encodeURIComponent(query.get('token') ?? '');

  function tell(words, isStale) {
    document.getElementById('notice-words').textContent = words;
    reload.hidden = !isStale;
    notice.hidden = false;
  }

  reload.addEventListener('click', () => location.reload());

  async function send(form, path, body) {
    const button = form.querySelector('button:not([type])');
    button.disabled = true;
    try {
      const answer = await fetch(at(path), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...body, version }),
      });
      if (answer.ok) {
        const finding = form.closest('.finding');
        history.replaceState(null, '', location.pathname + location.search + (finding ? '#' + finding.id : ''));
        location.reload();
        return;
      }
      const { reason } = await answer.json().catch(() => ({ reason: 'It was refused.' }));
      tell(reason, answer.status === 409);
    } catch {
      tell('The site does not answer; is it still running? Nothing was written.', false);
    }
    button.disabled = false;
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.decide) {
      event.preventDefault();
      const { verdict, because, until } = form.elements;
      send(form, '/decisions', { finding: form.dataset.decide, verdict: verdict.value, because: because.value, until: until.value });
    } else if (form.dataset.review) {
      event.preventDefault();
      const changed = [...form.querySelectorAll('[data-was]')].filter(f => f.value.trim() !== f.dataset.was);
      const pick = name => changed.filter(f => name in f.dataset).map(f => ({ words: f.dataset[name], is: f.value.trim() || 'none' }));
      send(form, '/reviews', {
        claim: form.dataset.review,
        voice: changed.find(f => f.name === 'voice')?.value ?? null,
        dates: pick('date'),
        events: pick('event'),
      });
    }
  });

  async function look() {
    if (document.hidden || !reload.hidden && !notice.hidden)
      return;
    try {
      const answer = await fetch(at('/version'));
      if (answer.ok && (await answer.json()).version !== version)
        tell('The article or what people wrote about it was changed outside of this page.', true);
    } catch {
      // A site that was ended is told when something is sent.
    }
  }
  setInterval(look, 4000);
  window.addEventListener('focus', look);
})();
