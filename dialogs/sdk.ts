/**
 * What our dialogs are built of. The package's own index also loads the prompts, which we do not use, and with them every
 * recogniser: some 65 MB.
 */
export { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
