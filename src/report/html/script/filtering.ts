/** Rows of a table that hold a text. */
export const FILTERING = `function tableOf(field) { return field.closest('.tools').nextElementSibling.querySelector('table'); }
function countRows(field) {
  var rows = all('tbody tr', tableOf(field));
  var shown = rows.filter(function (row) { return !row.hidden; }).length;
  var text = byId('rows-shown').textContent.replace('{shown}', shown).replace('{all}', rows.length);
  field.closest('.tools').querySelector('.count').textContent = field.value === '' ? '' : text;
}
function filterRows(field) {
  var wanted = plain(field.value.trim());
  all('tbody tr', tableOf(field)).forEach(function (row) {
    var text = row.cells[0].textContent;
    if (row.cells.length < 20) all('.t', row).forEach(function (cell) { text += ' ' + cell.textContent; });
    row.hidden = wanted !== '' && plain(text).indexOf(wanted) < 0;
  });
  showQuotes(tableOf(field));
  countRows(field);
}`;
