import type { Source } from './sources.ts';

/** A rule on the imports of the files that `of` matches; targets are paths or packages. */
interface ImportRule {
  says: string;
  of: RegExp;
  except?: RegExp;
  /** All of ours that may be imported, besides bot/core. */
  may?: RegExp;
  never?: RegExp;
  /** What `may` and `never` let through all the same when only types are imported. */
  types?: RegExp;
}

/** A rule on what a file's code may hold. */
interface TextRule {
  says: string;
  holds: RegExp;
  only: RegExp;
}

const OURS = /^(bot|dialogs|knowledge|test|deployment)\//;
const CORE = /^bot\/core\//;
const SERVICE = String.raw`bot\/service(Schema)?(\/\w+)?\.ts$`;
const PURE_DESK = /^bot\/desk\/(businessHours|calendar|promise|zoneTime)\.ts$/;

/** Who may import whom (the picture stands in the README). */
export const importRules: readonly ImportRule[] = [
  { says: 'bot/core imports nothing else of ours', of: /^bot\/core\//, may: CORE },
  { says: 'knowledge imports nothing else of ours', of: /^knowledge\//, may: /^knowledge\// },
  { says: 'dialogs import knowledge and dialogs only', of: /^dialogs\//, may: /^(dialogs|knowledge)\// },
  {
    says: 'the pure files of bot/desk import nothing else',
    of: PURE_DESK,
    may: PURE_DESK,
    types: new RegExp(`^${SERVICE}`),
  },
  {
    says: 'bot/desk knows no HTTP, no SDK, no channel, no turn and no store',
    of: /^bot\/desk\//,
    may: new RegExp(`^(bot\\/desk\\/|knowledge\\/|dialogs\\/services\\.ts$|${SERVICE})`),
    never: /^(restify|node:https?|botbuilder.*)$/,
  },
  {
    says: 'a channel never imports dialogs, the desk or a store',
    of: /^bot\/channels\//,
    never: /^(dialogs|bot\/(desk|storage|staff))\//,
  },
  {
    says: 'what surrounds a turn knows no channel, desk, store or page',
    of: /^bot\/turn\//,
    may: /^(bot\/turn|knowledge|dialogs)\//,
  },
  {
    says: 'look-ups know no channel, desk, store or page',
    of: /^bot\/lookups\//,
    never: /^(bot\/(channels|desk|staff)\/|botbuilder|restify)/,
  },
  {
    says: 'who speaks, serves or reads content knows no channel, store or page',
    of: /^bot\/(voice|services|content)\//,
    never: /^(bot\/(channels|storage|staff|web)\/|botbuilder|restify)/,
  },
  {
    says: 'a store imports only those whose interfaces it implements',
    of: /^bot\/storage\//,
    may: /^(bot\/(storage|desk|turn|channels|staff|lookups)|knowledge|dialogs)\//,
  },
  {
    says: 'stores are constructed by bot/app.ts, its assembly and the commands only',
    of: /^(bot|dialogs|knowledge)\//,
    except: /^bot\/(app\.ts$|assembly\/|commands\/|storage\/)/,
    never: /^bot\/storage\//,
  },
  {
    says: 'the assembly is for bot/app.ts and the commands',
    of: /^(bot|dialogs|knowledge)\//,
    except: /^bot\/(app\.ts$|assembly\/|commands\/)/,
    never: /^bot\/assembly\//,
  },
  {
    says: 'bot/app.ts is imported by bot/main.ts and the commands only',
    of: /^(bot|dialogs|knowledge)\//,
    except: /^bot\/(main\.ts$|commands\/)/,
    never: /^bot\/app\.ts$/,
  },
  {
    says: 'nothing imports bot/main.ts, a command or a test',
    of: /^(bot|dialogs|knowledge)\//,
    except: /^bot\/commands\//,
    never: /^(bot\/(main\.ts$|commands\/)|test\/)/,
  },
  {
    says: 'botbuilder stays in bot/channels, bot/turn and dialogs',
    of: /^(bot|dialogs|knowledge)\//,
    except: /^(bot\/(channels|turn)|dialogs)\//,
    never: /^botbuilder|^botframework-(connector|schema|streaming)/,
  },
  {
    says: 'the whole of botbuilder-dialogs is heavy: take what dialogs/sdk.ts gives',
    of: /^(bot|dialogs|knowledge)\//,
    never: /^botbuilder-dialogs$/,
    types: /^botbuilder-dialogs$/,
  },
  {
    says: 'what runs in the browser imports nothing of the server',
    of: /^bot\/web\/chat\//,
    may: /^bot\/web\/chat\//,
    never: /^node:/,
  },
];

const textRules: readonly TextRule[] = [
  {
    says: 'only bot/main.ts and the commands read the environment',
    holds: /\bprocess\s*\.\s*env\b|\benv\b[^;]*from ['"](node:)?process['"]/,
    only: /^bot\/(main\.ts$|commands\/)/,
  },
  {
    says: 'time comes from a Clock',
    holds: /\bDate\.now\(|\bnew Date\(\)|\bDateTime\.(now|local|utc)\(\)/,
    only: /^bot\/(core\/(clock|log)\.ts$|web\/chat\/)/,
  },
  {
    says: 'only the price gate lets words out',
    holds: /\bChecked\s*\.\s*byGate\b/,
    only: /^knowledge\/price\/(gate|checked)\.ts$/,
  },
  {
    says: 'only what was checked before it was stored comes back as checked',
    holds: /\bChecked\s*\.\s*restore\b/,
    only: /^bot\/(turn|storage)\//,
  },
];

/** What of the sources breaks a rule, a sentence each. */
export function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => [
    ...importRules.flatMap((rule) => importBreaches(rule, source)),
    ...textRules
      .filter(({ holds, only }) => !only.test(source.path) && holds.test(source.code))
      .map(({ says }) => `${source.path}: ${says}`),
  ]);
}

function importBreaches(rule: ImportRule, { path, imports }: Source): string[] {
  if (!rule.of.test(path) || rule.except?.test(path)) return [];
  return imports
    .filter(({ target, typesOnly }) => {
      if (typesOnly && rule.types?.test(target)) return false;
      const outside = rule.may && OURS.test(target) && !CORE.test(target) && !rule.may.test(target);
      return outside || rule.never?.test(target);
    })
    .map(({ target }) => `${path} imports ${target}: ${rule.says}`);
}
