import { EditConflict, ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { ArticleFormView } from './articleForm.ts';
import { articlePreview } from './articlePreview.ts';
import { type EditView, editPage } from './editPage.ts';
import { articleIn, asArticle } from './formArticle.ts';
import { missIn, newDraft, standing } from './formStart.ts';
import { keptPicture } from './newPicture.ts';

/** `/console/write`: where articles are written; what is typed is kept through every refusal. */
export function registerWriting(routes: StaffRoutes, parts: ConsoleParts): void {
  routes.staff('GET', '/console/write', 'content.edit', async (visit) =>
    show(visit, parts, {
      draft: await newDraft(visit, parts),
      basedOn: 0,
      miss: missIn(visit, parts)?.id ?? '',
    }),
  );
  routes.staff('GET', '/console/articles/:id/:locale/edit', 'content.edit', async (visit) =>
    show(visit, parts, await standing(visit, parts)),
  );
  routes.staff('POST', '/console/write', 'content.edit', (visit) => written(visit, parts), { files: true });
  routes.staff('POST', '/console/write/preview', 'content.edit', (visit) => ({
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: articlePreview(visit, parts.script, articleIn(visit.form)).text,
  }));
}

function typedIn({ form }: StaffVisit): ArticleFormView {
  return {
    ...{ draft: articleIn(form), basedOn: Number(field(form, 'basedOn')) || 0 },
    ...{ miss: field(form, 'miss'), newAlt: field(form, 'newAlt') },
  };
}

async function written(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const typed = typedIn(visit);
  const [file] = visit.files;
  const kept = file && (await keptPicture(file, parts.pictures).catch(refusal));
  if (kept instanceof ReleaseRefused) return show(visit, parts, typed, kept);
  const whole = kept === undefined ? typed : withPicture(typed, kept);
  return field(visit.form, 'act') === 'preview' ? show(visit, parts, whole) : await save(visit, parts, whole);
}

function withPicture({ draft, newAlt = '', ...rest }: ArticleFormView, file: string): ArticleFormView {
  const pictures = [...(draft.pictures ?? []), { file, alt: newAlt }];
  return { ...rest, draft: { ...draft, pictures } };
}

function refusal(error: unknown): ReleaseRefused {
  if (error instanceof ReleaseRefused) return error;
  throw error;
}

async function save(visit: StaffVisit, parts: ConsoleParts, typed: ArticleFormView): Promise<Reply> {
  const { releases, misses } = parts;
  const { draft, basedOn, miss } = typed;
  try {
    await releases.save(asArticle(draft), { by: visit.member.id }, { basedOn });
  } catch (error) {
    if (error instanceof EditConflict) {
      return show(visit, parts, { ...typed, basedOn: error.theirs.number }, error);
    }
    if (error instanceof ReleaseRefused) return show(visit, parts, typed, error);
    throw error;
  }
  if (miss !== '') await misses.noteDraft(miss, draft.id);
  return seeOther(`/console/articles/${draft.id}?done=saved&check=${draft.locale}`);
}

function show(
  visit: StaffVisit,
  { misses, script }: ConsoleParts,
  view: ArticleFormView,
  refusal?: EditView['refusal'],
): Reply {
  const { draft, miss } = view;
  const near = misses
    .groups()
    .filter(
      (group) => group.id === miss || (draft.id !== '' && [group.near, group.draft].includes(draft.id)),
    );
  const preview = articlePreview(visit, script, draft);
  return editPage(visit, { ...view, near, preview, ...(refusal && { refusal }) });
}
