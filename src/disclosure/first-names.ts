/** Frequent first names in Indonesia, in lower case: where one stands, a person is probably named. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  'abdul abdullah achmad ade adi agung agus ahmad ali andi ani anna anton ari arif asep ayu bambang budi citra dadang dedi dewi dian dwi eka eko endang fajar fatimah fitri hadi hasan hendra heri ida imam indah iwan joko kartini lestari lina made maria mega mohammad muhamad muhammad nur nurul putri putra rahmat ratna rina rini rizki rudi sari siti slamet sri sugeng suharto suparman susi tri umar wahyu wati wayan yanti yuli yusuf john mary peter paul james anne david michael sarah'.split(
    ' ',
  ),
);
