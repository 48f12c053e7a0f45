/** An issue as events name it. */
export interface Issue {
  readonly id: string;
}
