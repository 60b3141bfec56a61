import type { Script } from '../../dialogs/script/script.ts';
import type { ScriptBook } from '../../dialogs/script/scriptBook.ts';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import type { MissBook } from '../../knowledge/misses/missBook.ts';
import type { Checks } from '../../knowledge/releases/checks/check.ts';
import type { Releases } from '../../knowledge/releases/releases.ts';
import type { TestBook } from '../../knowledge/releases/testBook.ts';
import type { WholeBase } from '../../knowledge/releases/wholeBase.ts';
import type { UsageBook } from '../../knowledge/usageBook.ts';
import type { WordBook } from '../../knowledge/wordBook.ts';
import type { FileKeeper } from '../desk/acts/agentFiles.ts';

/** What content staff work with. */
export interface ContentParts {
  /** What customers ask. */
  knowledge: KnowledgeBase;
  releases: Releases;
  wordBook: WordBook;
  tests: TestBook;
  checks: Checks;
  wholeBase: WholeBase;
  /** Keeps what they upload to articles. */
  pictures: FileKeeper;
  usage: UsageBook;
  misses: MissBook;
  script: Script;
  scriptBook: ScriptBook;
}
