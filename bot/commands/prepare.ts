// Makes what every start needs and no setting changes, where NODE_COMPILE_CACHE says: compiled code, languages learned.
import '../app.ts';
import { learnLanguages } from '../../dialogs/understanding/readers.ts';

await learnLanguages();
