/** What every part of the script uses: the language of the page, elements, plain text, what is said aloud. */
export const PAGE = String.raw`(function () {
'use strict';
var root = document.documentElement;
var first = root.lang;
var now = first;
root.classList.add('scripts');

function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
function byId(id) { return document.getElementById(id); }
function swapped(text) { return text.replace(/[.,]/g, function (mark) { return mark === '.' ? ',' : '.'; }); }
function plain(text) { return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); }
function tell(text) { byId('said').textContent = text; }`;
