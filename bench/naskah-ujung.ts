export async function ukurUjung(..._: unknown[]): Promise<void> {}
