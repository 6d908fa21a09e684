/** The part of pdfmake that is used; it comes without types. */
declare module 'pdfmake' {
  interface PdfMake {
    readonly virtualfs: {
      existsSync(name: string): boolean;
      writeFileSync(name: string, content: string, encoding: string): void;
    };
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: PdfMake;
  export default pdfmake;
}

declare module 'pdfmake/build/fonts/Roboto.js' {
  const container: {
    readonly vfs: Readonly<Record<string, { readonly data: string; readonly encoding: string }>>;
    readonly fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  export default container;
}
