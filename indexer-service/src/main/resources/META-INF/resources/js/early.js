// Before anything is drawn: the colours and the language chosen last time.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const language = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  root.lang = language === 'en' ? 'en' : 'zh-CN';
})();
