/**
 * What a page does where scripts run: language, order of rows, filter, search, choice of columns, copying. It reads
 * and changes nothing but the page, and holds no data. Plain ECMAScript, since a browser runs it as it stands.
 */
export const SCRIPT = String.raw`(function () {
'use strict';
var root = document.documentElement;
var first = root.lang;
var now = first;
root.classList.add('scripts');

function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
function byId(id) { return document.getElementById(id); }
function swapped(text) { return text.replace(/[.,]/g, function (mark) { return mark === '.' ? ',' : '.'; }); }
function plain(text) { return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); }
function tell(text) { byId('said').textContent = text; }

var own = new Map();
function setText(element, text) {
  // the text itself: a button behind it stays
  var node = element.firstChild || element.appendChild(document.createTextNode(''));
  if (!own.has(element)) own.set(element, node.data);
  node.data = now === first ? own.get(element) : text;
}
var labels = new Map();
function setLabel(element, text) {
  if (!labels.has(element)) labels.set(element, element.getAttribute('aria-label'));
  element.setAttribute('aria-label', now === first ? labels.get(element) : text);
}
function swapNode(element) {
  var node = element.firstChild;
  if (node && node.nodeType === 3 && /[.,]/.test(node.data)) node.data = swapped(node.data);
}
function changeLanguage() {
  var button = byId('language');
  var others = JSON.parse(byId('others').textContent);
  var next = button.getAttribute('data-lang');
  button.setAttribute('data-lang', now);
  button.lang = now;
  now = next;
  root.lang = now;
  all('[data-t]').forEach(function (element) { setText(element, others[element.getAttribute('data-t')]); });
  all('[data-a]').forEach(function (element) { setLabel(element, others[element.getAttribute('data-a')]); });
  all('td:not(.t),.n').forEach(swapNode);
  all('svg.bar').forEach(function (element) { element.setAttribute('aria-label', swapped(element.getAttribute('aria-label'))); });
  all('.filter').forEach(countRows);
  nameQuotes();
}

function keyOf(cell) {
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
}

function tableOf(field) { return field.closest('.tools').nextElementSibling.querySelector('table'); }
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
}

function places() {
  var found = new Map();
  all('table.places').forEach(function (table) {
    all('tbody tr', table).forEach(function (row) {
      var name = row.cells[0].textContent;
      if (!found.has(name)) found.set(name, row);
    });
  });
  return found;
}
function goTo(row) {
  var tools = row.closest('.scroll').previousElementSibling;
  var field = tools && tools.querySelector('.filter');
  if (field && row.hidden) { field.value = ''; filterRows(field); }
  all('tr.here').forEach(function (one) { one.classList.remove('here'); });
  row.classList.add('here');
  row.cells[0].tabIndex = -1;
  row.scrollIntoView({ block: 'center' });
  row.cells[0].focus({ preventScroll: true });
}
function search() {
  var list = byId('found');
  var wanted = plain(byId('find').value.trim());
  list.textContent = '';
  if (wanted.length < 2) return;
  var hits = 0;
  places().forEach(function (row, name) {
    if (hits >= 8 || plain(name).indexOf(wanted) < 0) return;
    hits += 1;
    var item = document.createElement('li');
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', function () { list.textContent = ''; goTo(row); });
    item.appendChild(button);
    list.appendChild(item);
  });
  tell(hits === 0 ? byId('none').textContent : '');
  if (hits === 0) {
    var none = document.createElement('li');
    none.textContent = byId('none').textContent;
    list.appendChild(none);
  }
}

function isEmpty(text) { return text === '' || /^\[[cxz]\]$/.test(text); }
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
}

var chosen = -1;
var chosenAt = 0;
var chosenStart = 0;
function choose() {
  var sheet = document.styleSheets[0];
  if (chosen >= 0) { sheet.deleteRule(chosen + 1); sheet.deleteRule(chosen); }
  var heads = all('#joined th[scope=colgroup]');
  var at = Number(byId('choose').value);
  var start = 0;
  for (var before = 0; before < at; before += 1) start += heads[before].colSpan;
  chosenAt = at;
  chosenStart = start;
  var end = start + heads[at].colSpan;
  var from = function (offset) { return ':nth-child(n+' + (start + 1 + offset) + '):nth-child(-n+' + (end + offset) + ')'; };
  chosen = sheet.cssRules.length;
  sheet.insertRule('#joined#joined td' + from(1) + ',#joined#joined thead tr+tr th' + from(0) + '{display:table-cell}', chosen);
  sheet.insertRule('#joined#joined thead tr:first-child th:nth-child(' + (at + 2) + '){display:table-cell}', chosen + 1);
  showQuotes(byId('joined'));
}

function copyText(text) {
  var done = function () { tell(''); tell(byId('copied').textContent); };
  var byHand = function () {
    var area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    area.setAttribute('aria-hidden', 'true');
    document.body.appendChild(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    done();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
  else byHand();
}

document.addEventListener('DOMContentLoaded', function () {
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
