/** Gives a document or shadow root style sheets, which no content security policy of the page minds. */
export function adoptStyles(root: Document | ShadowRoot, ...texts: string[]): void {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
