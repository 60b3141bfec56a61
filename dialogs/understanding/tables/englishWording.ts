import type { Rewording } from './chineseWording.ts';

/** What opens an English sentence and says nothing of the matter; taken off again and again. */
export const englishOpenings = `
  hi(?: there)?|hello(?: there)?|hey(?: there| guys)?|good (?:morning|afternoon|evening|day)|dear (?:sir|madam|team)|excuse me|sorry|thanks|thank you|no(?=,)|yes(?=,)|ok(?:ay)?|well|so|and|but|also|then|oh|um+|er+|actually|basically|honestly|anyway|by the way|btw|quick question|just a (?:quick )?question|one (?:more )?question|(?:i have|i've got|got) (?:a|one) (?:quick )?question|my question is|the (?:problem|issue|thing) is(?: that)?|it is like this|i(?: am|'m)? ?(?:just )?(?:afraid|sorry)(?: to say)?(?: that)?|i (?:think|believe|guess|feel)(?: that)?|it seems (?:like|that)|i (?:just )?(?:noticed|found out)(?: that)?|i meant(?: that)?|(?:good|nice|great|lovely) (?:product|service|app|machine|company),? but|i mean|(?:this|that|it)(?: is|'s) (?:so |just |absolutely |really )?(?:outrageous|ridiculous|unacceptable|a joke|a disgrace|terrible|awful)|i(?: am|'m) (?:just |so |very |really |not |extremely )*(?:angry|upset|disappointed|furious|fed up|annoyed|satisfied|happy)(?: at all)?(?= and|,| -|$)|(?:i )?(?:(?:want|need|would like|'d like|have) to )complain(?: about)?(?: that)?|i have (?:a|one|another) (?:small )?suggestion(?: for you)?
`;

/** What announces a question; it follows as a statement or as a question. */
export const englishAnnouncements = `
  (?:can|could|would|will) (?:you|anyone|someone|somebody)(?: please)? (?:tell me|let me know|advise(?: me)?|explain(?: to me)?|clarify|confirm)|(?:do you|does anyone) know|i (?:was|am|'m)?(?: just)? ?wondering|just wondering|wondering|(?:i (?:just )?|we )?(?:want(?:ed)?|need|would like|'d like|like|have|trying|wish)? ?to (?:know|ask(?: you)?(?: about)?|find out|check|understand|inquire|enquire)|may i (?:ask|know)|i(?: am|'m) (?:trying to (?:find out|understand)|curious|not sure)|any idea|no idea|i (?:do not|don't) know|tell me|let me know|please (?:advise|explain|confirm)|question about|my question is|what i want to know is
`;

/** Sentences that carry a mood, thanks or nothing; the matter stands elsewhere. */
export const englishSaysNothing = `
  (?:many )?thanks?(?: you)?.{0,30}|cheers|please|please help.{0,10}|help(?: me)?(?: please)?|any (?:advice|help|ideas?|suggestions?|news|update).{0,24}|(?:this|that|it)(?: is|'s) (?:so |just |absolutely |totally |really |very |completely )?(?:ridiculous|unacceptable|a joke|annoying|frustrating|terrible|awful|outrageous|a disgrace|disgraceful|insane|crazy|disappointing|horrible|bad|not ok(?:ay)?|enough)|unbelievable|unacceptable|ridiculous|what a (?:joke|shame|mess)|i(?: am|'m) (?:so |very |really |extremely )?(?:angry|upset|disappointed|furious|fed up|annoyed|frustrated|unhappy).{0,20}|.{0,12}you people.{0,40}|i (?:want|need|would like|'d like) to (?:complain|make a complaint|ask something|report something)|i(?: am|'m) (?:just )?not .{0,10}(?:satisfied|happy|pleased).{0,10}|.{0,24}\\b(?:newspapers?|lawyer|court|sue|the press|social media|go public)\\b.{0,20}|i have a (?:complaint|problem|question)|it is urgent|asap|as soon as possible|.{0,6}hurry.{0,10}|yes|no|i(?: am|'m) (?:a|the) (?:customer|consumer|dealer)|(?:one|another|a) (?:more |quick |small )?(?:thing|question)|right|correct|wrong|not that|hello|are you there|can (?:you|someone|anyone) (?:please )?help(?: me)?.{0,12}|what (?:can|should|do) i do(?: now| about it| to fix it)?|what now|how come|why(?: is that)?|do you people.{0,60}|interested(?: in working with us)?
`;

/** Questions that stand behind what happened; what they ask for. */
export const englishAfterthoughts: readonly Rewording[] = [
  [
    'is (?:that|this|it) (?:normal|ok(?:ay)?|right|correct|safe|dangerous|legal|allowed|expected)(?: or not)?',
    'whether that is normal',
  ],
  [
    "what(?: is|'s) (?:wrong|going on|the matter|happening|the problem|the reason|the cause)(?: with (?:it|that|this))?",
    'what the cause is',
  ],
  [
    '(?:any )?recommendations?|what do you recommend|which (?:one|model) (?:do|would) you recommend',
    'what we recommend',
  ],
  ['what are the (?:requirements|conditions|terms)', 'what the requirements are'],
];

/** Words of talk, and what a service person writes for them. */
export const englishWordings: readonly Rewording[] = [
  ['like crazy|like mad|like hell', 'very strongly'],
  [
    '(?:really|super|so|crazy|insanely|extremely) (?=loud|noisy|slow|hot|cold|bad|weak|hard|dirty|small|big)',
    'very ',
  ],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'have to'],
  ['kind of|sort of|kinda|sorta|literally|basically|actually|honestly|just|simply', ''],
  ['keeps on', 'keeps'],
  ['(?<= )(?:guy|guys|dude|bloke)', 'people'],
  ['no one|noone', 'nobody'],
  ['a bunch of|loads of|tons of', 'many'],
  ['at all', ''],
  ['busted|kaput', 'broken'],
  ['fridge', 'refrigerator'],
];
