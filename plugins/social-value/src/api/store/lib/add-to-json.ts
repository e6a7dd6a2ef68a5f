import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";

/**
 * A middleware that adds to what one of Medusa's own routes answers, so that the route itself, its
 * parameters and its later changes stay Medusa's. Errors pass through unchanged.
 */
export function addToJson<Body>(add: (body: Body, req: MedusaStoreRequest) => Promise<unknown>) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const send = res.json.bind(res);
    res.json = (body) => {
      if (res.statusCode >= 400) {
        return send(body);
      }
      add(body as Body, req as MedusaStoreRequest).then(send, next);
      return res;
    };
    next();
  };
}
