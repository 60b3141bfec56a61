import { ServiceError } from '../../core/errors.ts';
import type { Robot } from './robot.ts';
import { robotCall, wasTaken } from './robotMessage.ts';

const TIMEOUT = 10_000;

/** Sends a text to a group robot. Throws `desk/alert-failed`, or what the network has to say. */
export async function callRobot(robot: Robot, text: string, now: Date): Promise<void> {
  const { url, body } = robotCall(robot, text, now);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && wasTaken(answer)) return;
  throw new ServiceError(
    'desk/alert-failed',
    `A ${robot.robot} robot did not take an alert (${response.status}).`,
  );
}
