// Buttons that copy what stands in an element of the page; without scripts, or where a page may not copy, they stay away.
(() => {
  if (!navigator.clipboard) return;
  const show = () => document.querySelectorAll('[data-copy][hidden]').forEach(button => { button.hidden = false; });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    const source = button && document.getElementById(button.dataset.copy);
    if (!source) return;
    navigator.clipboard.writeText(source.textContent).then(() => {
      const words = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  });
  document.body.addEventListener('htmx:afterSwap', show);
  show();
})();
