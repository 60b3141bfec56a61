import { ServiceError } from '../../bot/core/errors.ts';
import type { Article } from '../article.ts';
import type { FieldProblem } from '../fieldProblem.ts';
import type { Finding } from './finding.ts';
import type { ArticleVersion } from './record.ts';

/** Somebody else saved in between: nothing was written, both contents are here. */
export class EditConflict extends ServiceError {
  readonly yours: Article;
  readonly theirs: ArticleVersion;

  constructor(yours: Article, theirs: ArticleVersion) {
    const { locale, id } = yours;
    super(
      'knowledge/conflict',
      `${locale}/${id} was saved by ${theirs.saved.by} meanwhile. Compare and save again.`,
    );
    this.yours = yours;
    this.theirs = theirs;
  }
}

/** Publishing found what must not reach customers: nothing was published. */
export class PublishBlocked extends ServiceError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
    super('knowledge/blocked', `Not published: ${rules}. Mend what the findings name.`);
    this.findings = findings;
  }
}

const reasons = {
  unknown: 'There is no such version.',
  notLatest: 'A newer version was saved meanwhile. Look at that one.',
  samePerson: 'Whoever wrote a version cannot review it. Ask a second person.',
  notReviewed: 'It was not reviewed yet. Ask a second person to review it.',
  published: 'It is published already.',
  nothingToWithdraw: 'Customers do not get this article.',
  invalid: 'The article is not valid.',
} as const;

export type RefusalReason = keyof typeof reasons;

/** A step that the rules do not allow; nothing was changed. `problems` where the article itself is not valid. */
export class ReleaseRefused extends ServiceError {
  readonly reason: RefusalReason;
  readonly problems: readonly FieldProblem[];

  constructor(reason: RefusalReason, problems: readonly FieldProblem[] = []) {
    const told = problems.map(({ field, says }) => `${field}: ${says['en-US']}`);
    super('knowledge/refused', [reasons[reason], ...told].join('\n'));
    this.reason = reason;
    this.problems = problems;
  }
}
