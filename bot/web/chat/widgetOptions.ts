const LONGEST = 80;

/** What a site may say about the widget, by `data-` attributes of its script tag. */
export interface WidgetOptions {
  /** A BCP 47 tag; the browser's languages where absent. */
  locale: string | undefined;
  title: string | undefined;
  /** Like `#0b6a62`. */
  color: string | undefined;
  position: 'left' | 'right';
  /** Undefined follows the visitor's setting. */
  theme: 'light' | 'dark' | undefined;
  /** What the page is about, and the order it shows, as the site names them. */
  page: { product: string | undefined; order: string | undefined };
  /** Who is logged in at the site, signed by it. */
  login: string | undefined;
}

/** Reads the options; a value that means nothing counts as not given. */
export function readOptions(data: Readonly<Record<string, string | undefined>>): WidgetOptions {
  const { locale, title, color, position, theme, product, order, login } = data;
  return {
    locale: locale || undefined,
    title: title || undefined,
    color: color && /^#([\da-f]{3}|[\da-f]{6})$/i.test(color) ? color : undefined,
    position: position === 'left' ? 'left' : 'right',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    page: { product: bounded(product), order: bounded(order) },
    login: login || undefined,
  };
}

function bounded(text: string | undefined): string | undefined {
  return text?.trim().slice(0, LONGEST) || undefined;
}

/** Black or white, whichever can be read better on a colour like `#0b6a62` or `#abc`. */
export function readableOn(color: string): string {
  const digits = color.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => linear(Number.parseInt(pair, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
