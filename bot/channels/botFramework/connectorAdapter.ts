import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { ServiceError } from '../../core/errors.ts';
import { RequestError } from '../../web/requestError.ts';
import type { AppRegistration } from '../channel.ts';

const SLOWEST = 15_000;

/** As much of the SDK's connector client as `sendOnce` touches. */
interface Connector {
  client: { pipeline: { removePolicy(policy: { name: string }): unknown } };
}

/** The SDK's adapter between Azure Bot Service and us: it verifies what comes in and signs what goes out. */
export class ConnectorAdapter extends CloudAdapter {
  readonly #appId: string;

  /** Without a registration nothing is verified: the caller has to. */
  constructor(registration: AppRegistration | undefined) {
    const { appType, appId = '', appPassword, tenantId } = registration ?? {};
    const credentials = {
      MicrosoftAppId: appId,
      ...(appType && { MicrosoftAppType: appType === 'UserAssignedMSI' ? 'UserAssignedMsi' : appType }),
      ...(appPassword !== undefined && { MicrosoftAppPassword: appPassword }),
      ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    };
    const factory = new ConfigurationServiceClientCredentialFactory(credentials);
    super(new ConfigurationBotFrameworkAuthentication({}, factory));
    this.#appId = appId;
  }

  /** Runs `logic` if the activity is genuine; throws a RequestError 401 if not. */
  async verified(
    activity: Partial<Activity>,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    let isGenuine = false;
    try {
      return await this.processActivity(authorization, activity as Activity, async (context) => {
        isGenuine = true;
        await logic(context);
      });
    } catch (error) {
      if (isGenuine) throw error;
      throw new RequestError(401, 'The activity is not signed for this bot.', { cause: error });
    }
  }

  /** Sends one activity to a conversation; throws when that failed, or has no outcome after 15 seconds. */
  async send(reference: Partial<ConversationReference>, activity: Partial<Activity>): Promise<void> {
    const sent = this.continueConversationAsync(this.#appId, reference, async (context) => {
      sendOnce(context.turnState.get<Connector>(this.ConnectorClientKey));
      await context.sendActivity(activity);
    });
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new ServiceError('channel/rejected', 'The channel did not answer in 15 seconds.')),
      SLOWEST,
    );
    await Promise.race([sent, promise]).finally(() => clearTimeout(timer));
  }
}

// The SDK's own option against retries has no effect; a retry after an answer that got lost says everything twice.
function sendOnce({ client }: Connector): void {
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}
