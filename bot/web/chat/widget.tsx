import { render } from 'preact';
import { contentLocale } from '../../core/locale.ts';
import { ChatSession } from './chatSession.ts';
import type { ChatSettings } from './chatSettings.ts';
import { chatStyles } from './chatStyles.ts';
import { followViewport } from './followViewport.ts';
import { labels } from './labels.ts';
import { chosenLocale } from './language.ts';
import { Memory } from './memory.ts';
import { adoptStyles } from './styles.ts';
import { themeStyles } from './theme.ts';
import widgetStyles from './widget.css';
import { readableOn, readOptions, type WidgetOptions } from './widgetOptions.ts';
import { Widget } from './widgetView.tsx';

declare const SERVICE: ChatSettings;

const ID = 'yingda-chat';

// Known only while the script runs for the first time.
const script = document.currentScript;

function showFor(tag: HTMLScriptElement): void {
  if (document.getElementById(ID)) return;
  const options = readOptions(tag.dataset);
  const tags = options.locale ? [options.locale] : navigator.languages;
  const asked = chosenLocale(tags, SERVICE.languages);
  const locale = contentLocale(asked);
  const { page, login } = options;
  const memory = new Memory(login);
  const session = new ChatSession({ base: new URL(tag.src).origin, locale: asked, memory, page, login });
  const view = { session, settings: SERVICE, locale, labels: labels[locale] };
  render(<Widget view={view} options={options} memory={memory} />, placeFor(options, locale));
  // Whoever has talked to us before is told when there is an answer, with the panel closed too.
  if (memory.visitor) session.start();
}

function placeFor({ color, theme }: WidgetOptions, locale: string): ShadowRoot {
  const host = document.createElement('div');
  host.id = ID;
  host.lang = locale;
  if (theme) host.dataset.theme = theme;
  if (color) {
    host.style.setProperty('--brand', color);
    host.style.setProperty('--on-brand', readableOn(color));
  }
  followViewport(host);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, themeStyles, ...chatStyles, widgetStyles);
  document.body.append(host);
  return root;
}

if (script instanceof HTMLScriptElement) {
  if (document.body) showFor(script);
  else document.addEventListener('DOMContentLoaded', () => showFor(script));
}
