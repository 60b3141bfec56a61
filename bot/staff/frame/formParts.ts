import { type Html, html } from '../../web/pages/html.ts';

export type Choice = [value: string, name: string];

/** A labelled choice of one, which is a field of that name. */
export function select(name: string, label: string, choices: readonly Choice[], chosen: string): Html {
  return html`<label>${label}<select name="${name}">${options(choices, chosen)}</select></label>`;
}

/** The options of a select, one of them chosen. */
export function options(choices: readonly Choice[], chosen: string): Html[] {
  return choices.map(([value, name]) =>
    value === chosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  );
}

/** A part of a page that is folded away; open from the start where something in it is set. */
export function folded(summary: string, inside: Html, isOpen: boolean): Html {
  const all = html`<summary>${summary}</summary>${inside}`;
  return isOpen ? html`<details open>${all}</details>` : html`<details>${all}</details>`;
}
