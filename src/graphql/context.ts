export interface GraphContext {
  readonly todo: never;
}
