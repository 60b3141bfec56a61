import type { Measured } from './measure.ts';
import { points } from './report.ts';
import { yingda } from './yingda.ts';

/** A promise about the search, whether it is kept, and the figures that tell. */
export interface Verdict {
  promise: string;
  kept: boolean;
  figures: string;
}

const FAQ_SETS = ['webank_zh', 'esun_zhtw', 'insurance_zh', 'epidemic_zh'];

/** What was promised about finding and refusing, beside every peer that was measured on the same set. */
export function verdicts(rows: readonly Measured[]): Verdict[] {
  const margins = marginsOf(rows);
  const faq = margins.filter(({ set }) => FAQ_SETS.includes(set));
  return [
    least('mean R@1 of the four Chinese FAQ sets at least 3 points above each peer', byPeer(faq), 0.03),
    least('no set more than half a point of R@1 below a peer', margins.map(recallMargin), -0.005),
    least('English sets not below a peer in R@1', margins.filter(isEnglish).map(recallMargin), 0),
    refusing(
      'near',
      margins.map(({ set, peer, ours }) => [set, peer.engine, ours.aucNear, peer.aucNear]),
    ),
    refusing(
      'far',
      margins.map(({ set, peer, ours }) => [set, peer.engine, ours.aucFar, peer.aucFar]),
    ),
  ];
}

interface Margin {
  set: string;
  ours: Measured;
  peer: Measured;
}

type Named = [name: string, margin: number];

function marginsOf(rows: readonly Measured[]): Margin[] {
  return rows
    .filter(({ engine }) => engine === yingda.name)
    .flatMap((ours) =>
      rows
        .filter(({ set, engine }) => set === ours.set && engine !== ours.engine)
        .map((peer) => ({ set: ours.set, ours, peer })),
    );
}

function recallMargin({ set, ours, peer }: Margin): Named {
  return [`${set}, ${peer.engine}`, ours.recall1 - peer.recall1];
}

function isEnglish({ set }: Margin): boolean {
  return set.includes('_en');
}

/** The mean margin over the sets that a peer was measured on. */
function byPeer(margins: readonly Margin[]): Named[] {
  return [...Map.groupBy(margins, ({ peer }) => peer.engine)].map(([engine, of]) => [
    `${engine} on ${of.length} sets`,
    of.map(recallMargin).reduce((sum, [, margin]) => sum + margin, 0) / of.length,
  ]);
}

function least(promise: string, margins: readonly Named[], bound: number): Verdict {
  const worst = margins.toSorted(([, a], [, b]) => a - b)[0];
  if (worst === undefined) return { promise, kept: false, figures: 'not measured' };
  const [name, margin] = worst;
  return { promise, kept: margin >= bound, figures: `least margin ${points(margin)} (${name})` };
}

type Separation = [set: string, peer: string, ours: number | undefined, theirs: number | undefined];

/** Above every peer; where a peer has 98 or more, at most half a point below. */
function refusing(which: 'near' | 'far', rows: readonly Separation[]): Verdict {
  const beside = rows.flatMap(([set, peer, ours, theirs]): Named[] => {
    if (ours === undefined || theirs === undefined) return [];
    const allowed = theirs >= 0.98 ? 0.005 : 0;
    return [[`${set}, ${peer}${allowed > 0 ? ', half a point allowed' : ''}`, ours - theirs + allowed]];
  });
  return least(`AUC against ${which} questions without an answer above every peer`, beside, 0);
}
