// Keys for who works here all day: / searches, g and a letter goes somewhere, j and k move between rows, x selects, ? lists them.
// They can be turned off in the settings (WCAG 2.1.4).
(() => {
  const isOff = () => localStorage.getItem('relais-keys') === 'off';
  const isTyping = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('[data-row] a[data-row-link], a[data-row-link]')];
  let goes = false;

  const move = by => {
    const links = rows();
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)].focus();
  };
  const select = () => {
    const row = document.activeElement.closest('tr');
    const box = row && row.querySelector('input[type=checkbox]');
    if (box) box.click();
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (isOff()) return;
    if (goes) {
      goes = false;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) link.click();
      return;
    }
    switch (event.key) {
      case '/': { const field = document.querySelector('[data-key="/"]'); if (field) { event.preventDefault(); field.focus(); } break; }
      case 'g': goes = true; setTimeout(() => { goes = false; }, 1500); break;
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'x': select(); break;
      case '?': location.assign('/settings#keys'); break;
    }
  });
  const toggle = document.querySelector('[data-keys-toggle]');
  if (toggle) {
    document.querySelectorAll('[data-keys-need]').forEach(each => { each.hidden = true; });
    document.querySelectorAll('[data-keys-switch]').forEach(each => { each.hidden = false; });
    toggle.checked = !isOff();
    toggle.addEventListener('change', () => localStorage.setItem('relais-keys', toggle.checked ? 'on' : 'off'));
  }
})();
