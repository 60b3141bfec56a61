/** The address if a page may lead there, undefined for `javascript:` and all else that is no place. */
export function safeLink(address: string): string | undefined {
  return schemeIn(address, ['http:', 'https:', 'mailto:', 'tel:']);
}

/** The address if it may be shown as a picture. */
export function safePicture(address: string): string | undefined {
  return /^data:image\/(png|jpeg|gif|webp);base64,/.test(address)
    ? address
    : schemeIn(address, ['http:', 'https:', 'blob:']);
}

/** Where a web address leads, to be shown beside its label; undefined for a mail address or a phone number. */
export function hostOf(address: string): string | undefined {
  const url = parse(address);
  return url?.protocol.startsWith('http') ? url.host : undefined;
}

function schemeIn(address: string, schemes: readonly string[]): string | undefined {
  return schemes.includes(parse(address)?.protocol ?? '') ? address : undefined;
}

// Browsers of 2022 have no URL.canParse yet.
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
