/** Verbs that customers use of what we sell and do, in their plain form; with the past where it is not formed by -ed. */
export const verbs: ReadonlyMap<string, string> = new Map(
  `
  be:was have:had do:did go:went come:came get:got give:gave take:took make:made keep:kept leave:left send:sent
  sell:sold tell:told hear:heard find:found buy:bought bring:brought build:built hold:held pay:paid put:put let:let
  run:ran see:saw say:said set:set shut:shut spin:spun stand:stood understand:understood wear:wore write:wrote
  lose:lost mean:meant meet:met read:read break:broke begin:began burn:burnt cut:cut drive:drove eat:ate fit:fitted
  fall:fell feel:felt freeze:froze know:knew lay:laid need want use cover work include fit support require last ship
  ship:shipped stop:stopped plug:plugged connect consume heat clean wash dry deliver install accept offer provide
  replace repair fix exchange refund return arrive open close start turn switch cool leak smell smoke shake move
  happen help look matter cost charge pick:picked carry:carried apply:applied qualify:qualified contain count change
  check call contact cancel confirm receive register recommend recycle remove remind rinse reach affect allow appear
  beep boil cause compare compensate cook descale dispose disturb drain drip:dripped enter expire export extend
  filter finish follow guarantee handle hang import increase issue join keep lift lock maintain manage match measure
  mount notice order pair pass prepare print process produce prove pull pump push rain record reduce reset save
  schedule sound stack stay steam sterilise sterilize store suit survive test touch trip:tripped upgrade visit wait
  water weigh process ring show speak withdraw transfer approve verify activate track link share speak process top
  `
    .trim()
    .split(/\s+/)
    .map((word): [string, string] => {
      const [verb = '', past] = word.split(':');
      return [verb, past ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`)];
    }),
);

/** Words with which what is said of a thing begins: "the warranty" + "still valid". */
export const predicates: ReadonlySet<string> = new Set(
  `
  still already also not ok okay fine free safe normal available possible valid there here open closed compatible good
  bad better quiet loud noisy suitable washable enough right correct ready due worth too very necessary broken out back
  made sold sent done kept meant big small waterproof able supposed allowed hot cold heavy easy hard difficult included
  covered in on under at for from as a an the wide tall deep made-to-measure built-in dishwasher-safe energy-saving
  come gone shipped taken always really only ever yet now gone lost stuck dangerous toxic poisonous harmful responsible different same similar
  `
    .trim()
    .split(/\s+/),
);
