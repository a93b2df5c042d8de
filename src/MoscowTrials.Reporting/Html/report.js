'use strict';
// Filters, search and keys over a page that can be read without them. What is chosen stands in the address, so that it can be sent on.
(() => {
  const form = document.getElementById('filters');
  const entries = [...document.querySelectorAll('#findings .finding, .gaps li[data-family]')];
  const names = ['family', 'level', 'standing', 'decision', 'section', 'source'];
  const texts = new Map(entries.map(e => [e, e.textContent.toLowerCase()]));
  const told = document.getElementById('told');
  const clear = form.querySelector('[type=reset]');

  const chosen = () => Object.fromEntries(['q', ...names].map(n => [n, form.elements[n] ? form.elements[n].value.trim() : '']));

  function matches(entry, choice, words) {
    const fits = names.every(n => !choice[n] || entry.dataset[n].split(' ').includes(choice[n]));
    return fits && words.every(w => texts.get(entry).includes(w));
  }

  function apply() {
    const choice = chosen();
    const words = choice.q.toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = Object.values(choice).some(Boolean);
    let findings = 0, gaps = 0;
    for (const entry of entries) {
      entry.hidden = !matches(entry, choice, words);
      if (!entry.hidden)
        entry.matches('.finding') ? findings++ : gaps++;
    }
    for (const group of document.querySelectorAll('#findings .group, .gaps')) {
      const has = group.querySelector('.finding, li[data-family]');
      group.hidden = isFiltered && !!has && !group.querySelector('.finding:not([hidden]), li[data-family]:not([hidden])');
    }
    const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
    told.textContent = `${count(findings, 'finding')}, ${count(gaps, 'statement')} without a source`;
    clear.hidden = !isFiltered;
    return choice;
  }

  function remember(choice) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(choice))
      value ? query.set(name, value) : query.delete(name);
    const text = query.toString();
    history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of ['q', ...names]) {
      const field = form.elements[name];
      if (!field)
        continue;
      const value = query.get(name) ?? '';
      field.value = value;
      // A value that is no longer there chooses nothing.
      if (field.value !== value)
        field.value = '';
    }
    apply();
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => remember(apply()));
  form.addEventListener('reset', () => setTimeout(() => remember(apply())));
  window.addEventListener('popstate', recall);

  // A link into something that is folded or filtered away opens it.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target)
      return;
    if (target.hidden) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
    for (let above = target.closest('details'); above; above = above.parentElement.closest('details'))
      above.open = true;
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);

  const dialog = document.getElementById('keys');
  const isOn = document.getElementById('keys-on');
  document.getElementById('keys-open').addEventListener('click', () => dialog.showModal());

  function go(step) {
    const shown = entries.filter(e => e.matches('.finding') && !e.hidden);
    if (shown.length === 0)
      return;
    const at = shown.findIndex(e => e.contains(document.activeElement));
    const first = shown.findIndex(e => e.getBoundingClientRect().bottom > 80);
    const next = at >= 0 ? at + step : step > 0 ? Math.max(first, 0) : first - 1;
    const heading = shown[Math.min(Math.max(next, 0), shown.length - 1)].querySelector('h3');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.closest('.finding').scrollIntoView({ block: 'start' });
  }

  document.addEventListener('keydown', event => {
    if (!isOn.checked || event.ctrlKey || event.metaKey || event.altKey || dialog.open || event.target.matches('input, select, textarea'))
      return;
    const finding = document.activeElement.closest?.('.finding');
    const move = {
      j: () => go(1),
      k: () => go(-1),
      o: () => finding?.querySelector('.why > summary').click(),
      s: () => finding?.querySelector('.where a')?.click(),
      b: () => history.back(),
      '/': () => form.elements.q.focus(),
      '?': () => dialog.showModal(),
    }[event.key];
    if (!move)
      return;
    event.preventDefault();
    move();
  });

  document.addEventListener('click', event => {
    const to = event.target.closest?.('[data-to]')?.dataset.to;
    if (to)
      location.hash = to;
  });

  // On paper nothing can be unfolded.
  let unfolded = [];
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details.gaps:not([open]), details.lanes:not([open])')];
    for (const part of unfolded)
      part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of unfolded)
      part.open = false;
  });

  form.hidden = false;
  recall();
  const choices = form.querySelector('.choices');
  if (matchMedia('(max-width: 46rem)').matches && !names.some(n => form.elements[n]?.value))
    choices.open = false;
  reveal();
})();
