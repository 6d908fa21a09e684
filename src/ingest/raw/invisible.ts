/** Control characters but white space, and marks that print nothing: soft hyphen, zero width, direction, BOM. */
export const INVISIBLES = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
