// Follows the system's light or dark setting before anything is painted, unless one was chosen, and tells Relais the time zone.
(() => {
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => page.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  if (!page.hasAttribute('data-bs-theme')) {
    dark.addEventListener('change', follow);
    follow();
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = `relais-time-zone=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
})();
