/** The indicator whose columns a joined table shows. */
export const CHOOSING = `var chosen = -1;
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
}`;
