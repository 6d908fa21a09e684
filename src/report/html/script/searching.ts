/** A place of the whole page, by its name. */
export const SEARCHING = `function places() {
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
}`;
