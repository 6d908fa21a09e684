/** A text into the clipboard. */
export const COPYING = `function copyText(text) {
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
}`;
