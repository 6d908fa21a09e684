/** Order of the rows of a table by a column. */
export const SORTING = String.raw`function keyOf(cell) {
  if (!cell) return null;
  var drawn = cell.querySelector('svg');
  var text = drawn ? drawn.getAttribute('aria-label') : cell.textContent;
  if (text === '' || /^\[[cxz]\]$/.test(text)) return null;
  if (/^<?\s*-?\d/.test(text)) {
    var number = now === 'id' ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
    return parseFloat(number.replace('<', ''));
  }
  return plain(text);
}
function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
function sortBy(table, header, column) {
  var before = header.getAttribute('aria-sort');
  all('th[aria-sort]', table).forEach(function (one) { one.removeAttribute('aria-sort'); });
  var order = before === null ? 'ascending' : before === 'ascending' ? 'descending' : null;
  if (order) header.setAttribute('aria-sort', order);
  var body = table.tBodies[0];
  var rows = all('tr', body).map(function (row) { return { row: row, at: Number(row.getAttribute('data-at')), key: keyOf(row.cells[column]) }; });
  rows.sort(function (a, b) {
    if (!order) return a.at - b.at;
    if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.at - b.at;
    return (order === 'ascending' ? 1 : -1) * compare(a.key, b.key) || a.at - b.at;
  });
  var part = document.createDocumentFragment();
  rows.forEach(function (one) { part.appendChild(one.row); });
  body.appendChild(part);
}
function makeSortable(table) {
  all('tr', table.tBodies[0]).forEach(function (row, at) { row.setAttribute('data-at', at); });
  var second = table.tHead.rows.length > 1;
  all('th[scope=col]', table.tHead).forEach(function (header, at) {
    var column = second ? at : header.cellIndex;
    // Chromium leaves a real button, as any block within a line, out of the headers it repeats on paper
    var button = document.createElement('span');
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.textContent = header.textContent;
    if (header.hasAttribute('data-t')) {
      button.setAttribute('data-t', header.getAttribute('data-t'));
      header.removeAttribute('data-t');
    }
    header.textContent = '';
    header.appendChild(button);
    button.addEventListener('click', function () { sortBy(table, header, column); });
    button.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      sortBy(table, header, column);
    });
  });
}`;
