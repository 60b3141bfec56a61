import { contentLocale } from '../../core/locale.ts';
import { type Html, html } from './html.ts';
import { layout, type PageParts } from './layout.ts';
import { type WidgetPageWords, widgetPageWords } from './widgetPageWords.ts';

const LOGIN = `jwt.sign({ sub: '4711', name: '王小明', title: '先生', phone: '13812345678' },
  secret, { algorithm: 'HS256', expiresIn: '10m' })`;

/** The page that shows the widget and says how a site gets it. */
export function widgetPage(parts: PageParts): string {
  const { locale, baseUrl, nonce } = parts;
  const said = widgetPageWords[contentLocale(locale)];
  const tag = `<script src="${baseUrl}/widget.js" defer></script>`;
  const more = `<script src="${baseUrl}/widget.js" defer
  data-locale="${locale}" data-color="#1d4ed8" data-position="left"></script>`;
  const body = html`<main class="text">
<h2>${said.lead}</h2>
<p>${said.about}</p>
<p><button type="button" data-chat-open>${said.open}</button></p>
<h3>${said.howTo}</h3>
<p>${said.paste}</p>
<pre tabindex="0"><code>${tag}</code></pre>
<p>${said.origins}</p>
<pre tabindex="0"><code>allowedOrigins:
  - https://www.example.com</code></pre>
<h3>${said.options}</h3>
<table><thead><tr><th scope="col">${said.attribute}</th><th scope="col">${said.meaning}</th></tr></thead>
<tbody>${said.attributes.map(row)}</tbody></table>
<p>${said.example}</p>
<pre tabindex="0"><code>${more}</code></pre>
<h3>${said.login}</h3>
<p>${said.loginHow[0]}</p>
<pre tabindex="0"><code>${LOGIN}</code></pre>
<p>${said.loginHow[1]}</p>
<h3>${said.opening}</h3>
<p>${said.openers}</p>
<pre tabindex="0"><code>${`<a href="#" data-chat-open>${said.open}</a>`}</code></pre>
<h3>${said.privacy}</h3>
${said.facts.map((fact) => html`<p>${fact}</p>`)}
</main>
<script nonce="${nonce}" src="/widget.js" data-locale="${locale}"></script>`;
  return layout(parts, said.title, 'widget-page', body);
}

function row([name, meaning]: WidgetPageWords['attributes'][number]): Html {
  return html`<tr><th scope="row"><code>${name}</code></th><td>${meaning}</td></tr>`;
}
