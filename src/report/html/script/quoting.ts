/** Sentences that quote the figures of a row, each behind a button. */
export const QUOTING = String.raw`function isEmpty(text) { return text === '' || /^\[[cxz]\]$/.test(text); }
function figureIn(cell) {
  if (!cell) return '';
  var drawn = cell.querySelector('svg');
  return drawn ? drawn.getAttribute('aria-label') : cell.textContent;
}
// a sentence for a row: its own, or the one of its table with the row's cells in place; null where it has no figure
function quoteOf(box, row, at) {
  var table = row.closest('table');
  if (box.classList.contains('each')) return (box.children[at] || { textContent: '' }).textContent || null;
  var start = table.id === 'joined' ? chosenStart : 0;
  var template = box.children[table.id === 'joined' ? chosenAt : 0];
  if (!template) return null;
  var missing = 0;
  var found = 0;
  var text = template.textContent.replace(/\{(\d+)\}(%?)/g, function (all, index, percent) {
    if (index === '0') return row.cells[0].textContent;
    var figure = figureIn(row.cells[start + Number(index)]);
    if (isEmpty(figure)) { missing += 1; return figure; }
    found += 1;
    return figure + percent;
  });
  return found === 0 || (missing > 0 && !box.classList.contains('some')) ? null : text;
}
var quotes = new Map();
function addQuote(host, name, quote) {
  var button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote';
  quotes.set(button, { name: name, quote: quote });
  host.appendChild(button);
}
function nameQuotes() {
  var label = byId('copy-of').textContent;
  quotes.forEach(function (one, button) { button.setAttribute('aria-label', label.replace('{what}', one.name.textContent)); });
}
function makeQuotes(box) {
  var before = box.previousElementSibling;
  if (before.tagName === 'DL') {
    all('dd', before).forEach(function (value, at) {
      var quote = quoteOf(box, value, at);
      if (quote !== null) addQuote(value, value.previousElementSibling, function () { return quoteOf(box, value, at); });
    });
    return;
  }
  all('tbody tr,tfoot tr', before).forEach(function (row, at) {
    addQuote(row.cells[0], row.cells[0], function () { return quoteOf(box, row, at); });
  });
  if (!before.querySelector('#joined')) showQuotes(before);
}
// one stop of the tabulator a table; arrows lead from row to row
function showQuotes(frame) {
  var first = true;
  all('.quote', frame).forEach(function (button) {
    button.hidden = quotes.get(button).quote() === null;
    button.tabIndex = first && !button.hidden && !button.closest('tr').hidden ? 0 : -1;
    if (button.tabIndex === 0) first = false;
  });
}
function moveQuote(button, step) {
  var frame = button.closest('table');
  if (!frame) return;
  var shown = all('.quote', frame).filter(function (one) { return !one.hidden && !one.closest('tr').hidden; });
  var next = shown[shown.indexOf(button) + step];
  if (!next) return;
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}`;
