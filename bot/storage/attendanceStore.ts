import { join } from 'node:path';
import type { Attendance, AttendanceStore } from '../desk/live/presence.ts';
import { Documents } from './documents.ts';

/** Who takes chats, as durable lowdb documents under `staff/attendance`. */
export class FileAttendanceStore implements AttendanceStore {
  readonly #documents: Documents<Attendance>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'staff/attendance'));
  }

  async all(): Promise<Attendance[]> {
    const attendances: Attendance[] = [];
    for await (const staff of this.#documents.ids()) {
      const attendance = await this.#documents.read(staff);
      if (attendance) attendances.push(attendance);
    }
    return attendances;
  }

  async write(attendance: Attendance): Promise<void> {
    await this.#documents.write(attendance.staff, attendance);
  }
}
