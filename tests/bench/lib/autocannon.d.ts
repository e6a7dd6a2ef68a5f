// What is used of autocannon, which brings no types.
declare module "autocannon" {
  type Result = { non2xx: number; errors: number; timeouts: number };
  type Response = (client: unknown, status: number, bytes: number, took_ms: number) => void;
  interface Running extends Promise<Result> {
    on(event: "response", listener: Response): this;
  }
  export default function autocannon(options: {
    url: string;
    headers: Record<string, string>;
    connections: number;
    duration: number;
  }): Running;
}
