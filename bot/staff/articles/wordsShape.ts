import type { RefusalReason } from '../../../knowledge/releases/errors.ts';
import type { Finding } from '../../../knowledge/releases/finding.ts';
import type { HistoryEntry } from '../../../knowledge/releases/history.ts';
import type { Stage } from '../../../knowledge/releases/summary.ts';
import type { ContentLocale } from '../../core/locale.ts';

/** What was done, as the page says it afterwards. */
export type Done = 'saved' | 'reviewed' | 'published' | 'scheduled' | 'withdrawn' | 'rolledBack' | 'inStep';

/** What the list can be narrowed to besides stage and kind. */
export type Trait = 'drift' | 'conflict' | 'reviewDue' | 'leftOut' | 'unsolved';

/** What the pages of the articles say, in one language. */
export interface ArticleWords {
  title: string;
  about: string;
  write: string;
  search: string;
  searchHint: string;
  show: string;
  stage: string;
  kind: string;
  trait: string;
  all: string;
  filters: string;
  empty: string;
  count: (articles: number) => string;
  stages: Record<Stage, string>;
  traits: Record<Trait, string>;
  languages: Record<ContentLocale, string>;
  missing: string;
  marks: Record<'ahead' | 'behind' | 'conflict' | 'leftOut' | 'reviewDue', string>;
  usage: (shown: number, solved: number, notSolved: number) => string;
  unused: string;
  lastUsed: (time: string) => string;
  back: string;
  done: Record<Done, string>;
  refused: Record<Exclude<RefusalReason, 'invalid'>, string>;
  blocked: string;
  edit: string;
  translate: string;
  savedBy: (name: string, time: string) => string;
  reviewedBy: (name: string, time: string) => string;
  publishedFrom: (time: string) => string;
  shownNow: (number: number) => string;
  notShown: string;
  owner: string;
  reviewOn: string;
  review: string;
  reviewAndPublish: string;
  ownDraft: string;
  publish: string;
  publishAt: string;
  publishAtHint: string;
  corrects: string;
  withdraw: string;
  withdrawHint: string;
  why: string;
  check: string;
  checked: string;
  checkedWell: string;
  finding: (finding: Finding, titleOf: (id: string) => string) => string;
  warns: string;
  blocks: string;
  drift: (changed: string, other: string) => string;
  inStep: string;
  versions: string;
  version: (number: number) => string;
  compare: string;
  compared: (before: number, after: number) => string;
  firstVersion: string;
  backTo: string;
  did: Record<HistoryEntry['did'], (name: string) => string>;
  files: string;
  conflict: string;
  missesTitle: string;
  missesNone: string;
  preview: string;
  fields: Record<
    | 'id'
    | 'title'
    | 'kind'
    | 'questions'
    | 'answer'
    | 'otherWords'
    | 'steps'
    | 'step'
    | 'caution'
    | 'minutes'
    | 'pictures'
    | 'file'
    | 'alt'
    | 'place'
    | 'prevention'
    | 'internal'
    | 'owner'
    | 'validFrom'
    | 'validUntil'
    | 'time'
    | 'reviewOn'
    | 'allowed'
    | 'passage'
    | 'reason'
    | 'by'
    | 'checkedBy',
    string
  >;
  hints: Record<
    | 'id'
    | 'questions'
    | 'answer'
    | 'otherWords'
    | 'steps'
    | 'internal'
    | 'allowed'
    | 'minutes'
    | 'pictures'
    | 'alt',
    string
  >;
  withoutPicture: string;
  more: string;
  save: string;
  saveHint: string;
  previewAgain: string;
  problems: string;
  conflictTitle: string;
  conflictAbout: (name: string, time: string) => string;
  writeTitle: string;
  editTitle: (language: string) => string;
  suggestions: string;
  suggestionsAbout: string;
  suggestionsNone: string;
  add: string;
  tryTitle: string;
  tryAbout: string;
  tryQuestion: string;
  tryButton: string;
  language: string;
  certainty: Record<'sure' | 'near' | 'none', string>;
  threshold: (percent: string) => string;
  understood: string;
  unknown: string;
  denies: string;
  asks: string;
  askNames: Record<string, string>;
  hits: string;
  hitsNone: string;
  matched: (question: string) => string;
  common: string;
  lacking: string;
  differences: Record<'code' | 'number' | 'denial' | 'ask', string>;
  tests: {
    title: string;
    about: string;
    question: string;
    expected: string;
    answer: string;
    refuse: string;
    noPrice: string;
    article: string;
    add: string;
    remove: string;
    added: string;
    passes: string;
    fails: (found: string) => string;
    nothing: string;
    summary: (passed: number, all: number) => string;
    empty: string;
  };
}
