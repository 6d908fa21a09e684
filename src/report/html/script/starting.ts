/** What happens once the page is there. */
export const STARTING = `document.addEventListener('DOMContentLoaded', function () {
  byId('language').addEventListener('click', changeLanguage);
  all('table.sortable').forEach(makeSortable);
  all('.filter').forEach(function (field) { field.addEventListener('input', function () { filterRows(field); }); });
  all('.copy').forEach(function (button) {
    button.addEventListener('click', function () {
      var sentence = button.parentNode.querySelector('.citation').textContent;
      copyText(sentence);
      button.focus();
    });
  });
  var form = byId('search');
  if (form) {
    byId('find').addEventListener('input', search);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      search();
      var hit = form.querySelector('#found button');
      if (hit) hit.click();
    });
  }
  all('.quotes').forEach(makeQuotes);
  nameQuotes();
  document.addEventListener('click', function (event) {
    var one = event.target.closest && event.target.closest('.quote');
    if (!one) return;
    copyText(quotes.get(one).quote());
    one.focus();
  });
  document.addEventListener('keydown', function (event) {
    var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !quotes.has(event.target)) return;
    event.preventDefault();
    moveQuote(event.target, step);
  });
  if (byId('choose')) { choose(); byId('choose').addEventListener('change', choose); }
  var details = document.querySelector('nav details');
  if (details && window.matchMedia('(min-width: 60rem)').matches) details.open = true;
});
})();`;
