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

  // What a name is has to be told only where the article does not know it.
  const known = new Set([...document.querySelectorAll('#known-names option')].map(o => o.value));
  const isUnknown = name => name !== 'none' && !known.has(name);
  const fieldOf = (form, words) => [...form.querySelectorAll('[data-name]')].find(f => f.dataset.name === words);
  const kindOf = (form, words) => fieldOf(form, words).closest('.named').querySelector('select');

  document.addEventListener('input', event => {
    const field = event.target.closest?.('[data-name]');
    if (!field)
      return;
    const name = field.value.trim();
    field.closest('.named').querySelector('label:has(select)').hidden = name === '' || !isUnknown(name);
  });

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.decide) {
      event.preventDefault();
      const { verdict, because, until } = form.elements;
      send(form, '/decisions', { finding: form.dataset.decide, verdict: verdict.value, because: because.value, until: until.value });
    } else if (form.dataset.review) {
      event.preventDefault();
      const changed = [...form.querySelectorAll('[data-was]')].filter(f => f.value.trim() !== f.dataset.was);
      const voice = changed.some(f => ['voice', 'speaker'].includes(f.name)) ? form.elements.voice.value : null;
      const pick = name => changed.filter(f => name in f.dataset).map(f => ({ words: f.dataset[name], is: f.value.trim() || 'none' }));
      send(form, '/reviews', {
        claim: form.dataset.review,
        voice,
        speaker: voice && voice !== 'article' ? form.elements.speaker.value : null,
        dates: pick('date'),
        events: pick('event'),
        names: pick('name').map(n => ({ ...n, new: isUnknown(n.is) ? kindOf(form, n.words).value : null })),
        remark: form.elements.remark.value,
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
