/** The other language of the page, with its marks of numbers. */
export const LANGUAGE = `var own = new Map();
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
}`;
