import type { Dialog } from 'botbuilder-dialogs';
import { AnswerDialog } from './answerDialog.ts';
import { AskDialog } from './askDialog.ts';
import { CallDialog } from './callDialog.ts';
import { CaseProofDialog } from './caseProofDialog.ts';
import { ChooseDialog } from './chooseDialog.ts';
import { ClosingDialog } from './closingDialog.ts';
import { ConsentDialog } from './consentDialog.ts';
import { ContactDialog } from './contactDialog.ts';
import { EraseDialog } from './eraseDialog.ts';
import { FieldDialog } from './fieldDialog.ts';
import { FormDialog } from './formDialog.ts';
import { FormReadBackDialog } from './formReadBackDialog.ts';
import { GoodbyeDialog } from './goodbyeDialog.ts';
import { HandOffDialog } from './handOffDialog.ts';
import { LineDialog } from './lineDialog.ts';
import { ListenDialog } from './listenDialog.ts';
import { LookupDialog } from './lookupDialog.ts';
import { LookupWaitDialog } from './lookupWaitDialog.ts';
import { MatterDialog } from './matterDialog.ts';
import { MoreForTicketDialog } from './moreForTicketDialog.ts';
import { NameDialog, NameSpelledDialog, NameTitleDialog } from './nameDialog.ts';
import { NotUnderstoodDialog } from './notUnderstoodDialog.ts';
import { OpeningDialog } from './openingDialog.ts';
import { OutletsDialog } from './outletsDialog.ts';
import { PriceDialog } from './priceDialog.ts';
import { DetailDialog, RestateDialog } from './restateDialog.ts';
import type { Services } from './services.ts';
import { SittingDialog } from './sittingDialog.ts';
import { Speech } from './speech.ts';
import { StepsDialog } from './stepsDialog.ts';
import { StepsOfferDialog } from './stepsOfferDialog.ts';
import { TalkDialog } from './talkDialog.ts';
import { TentativeDialog } from './tentativeDialog.ts';
import { ASK } from './topic.ts';
import { UnavailableDialog } from './unavailableDialog.ts';
import { UrgentDialog } from './urgentDialog.ts';

/** Every dialog there is; a new topic is a file and a line here. */
export function allTopics(services: Services): Dialog[] {
  const topics = [
    ...[
      SittingDialog,
      OpeningDialog,
      ListenDialog,
      MatterDialog,
      NameDialog,
      NameSpelledDialog,
      NameTitleDialog,
      RestateDialog,
    ],
    ...[
      DetailDialog,
      AnswerDialog,
      StepsOfferDialog,
      StepsDialog,
      ChooseDialog,
      PriceDialog,
      HandOffDialog,
      ContactDialog,
      ConsentDialog,
    ],
    ...[
      FieldDialog,
      FormDialog,
      FormReadBackDialog,
      TentativeDialog,
      UrgentDialog,
      ClosingDialog,
      GoodbyeDialog,
      OutletsDialog,
      EraseDialog,
      UnavailableDialog,
      LookupDialog,
      LookupWaitDialog,
      CallDialog,
      LineDialog,
      TalkDialog,
      MoreForTicketDialog,
      CaseProofDialog,
      NotUnderstoodDialog,
    ],
  ];
  return [
    new AskDialog(ASK, new Speech(services.script, services.company)),
    ...topics.map((Topic) => new Topic(services)),
  ];
}
