import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { GOODS_LIMITS } from "../../goods/listing";
import { networkError } from "../../lib/errors";
import { shopPicture } from "../../lib/picture";
import { fieldIssues } from "../application/refusals";
import { oneAtATime } from "./one-at-a-time";
import { readGoods, type StoredGoods, type StoredPicture } from "./stored-goods";

interface OfGoods {
  enterprise_id: string;
  product_id: string;
}

interface NewPicture {
  product_id: string;
  handle: string;
  alt: string;
  /** WebP, base64. */
  content: string;
  pictures: StoredPicture[];
}

const storePictureStep = createStep(
  "store-goods-picture",
  async ({ handle, content }: NewPicture, { container }) => {
    const file = await container.resolve(Modules.FILE).createFiles({
      filename: `${handle}.webp`,
      mimeType: "image/webp",
      content,
      access: "public",
    });
    return new StepResponse({ id: file.id, url: file.url }, file.id);
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await container.resolve(Modules.FILE).deleteFiles([id]);
    }
  },
);

const addPictureWorkflow = createWorkflow(
  "add-goods-picture",
  (input: WorkflowData<NewPicture>) => {
    const file = storePictureStep(input);
    updateProductsWorkflow.runAsStep({
      input: transform({ input, file }, ({ input, file }) => ({
        products: [
          {
            id: input.product_id,
            images: [
              ...input.pictures.map(imageOf),
              { url: file.url, metadata: { alt: input.alt, file_id: file.id } },
            ],
            thumbnail: input.pictures[0]?.url ?? file.url,
          },
        ],
      })),
    });
    return new WorkflowResponse(file);
  },
);

/**
 * Adds a picture with its text for who cannot see it. Throws "goods_not_found" (404),
 * "pictures_too_many", or why the file is not taken: "picture_type_refused", "picture_too_large",
 * "picture_too_small", "picture_broken".
 */
export async function addPicture(
  container: MedusaContainer,
  of: OfGoods,
  { alt, content }: { alt: string; content: Buffer },
): Promise<void> {
  const { handle } = await readGoods(container, of.enterprise_id, of.product_id);
  const picture = await shopPicture(content);
  if (typeof picture === "string") {
    throw networkError(MedusaError.Types.INVALID_DATA, picture, PICTURE_REFUSALS[picture]);
  }
  await changing(container, of, async ({ pictures }) => {
    if (pictures.length >= GOODS_LIMITS.pictures) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        "pictures_too_many",
        `Goods take ${GOODS_LIMITS.pictures} pictures`,
        { most: GOODS_LIMITS.pictures },
      );
    }
    const { product_id } = of;
    await addPictureWorkflow(container).run({
      input: { product_id, handle, alt, content: picture.toString("base64"), pictures },
    });
  });
}

/**
 * Puts the pictures in another order, and changes their texts; all of them are named, once each. A picture
 * that has no text yet may stay so, or the texts could not be written one by one.
 */
export async function arrangePictures(
  container: MedusaContainer,
  of: OfGoods,
  wanted: readonly { id: string; alt: string }[],
): Promise<void> {
  await changing(container, of, async ({ pictures }) => {
    const arranged = wanted.flatMap(({ id, alt }) => {
      const picture = pictures.find((one) => one.id === id);
      return picture ? [{ ...picture, alt }] : [];
    });
    const named = new Set(arranged.map(({ id }) => id));
    if (named.size !== pictures.length || arranged.length !== pictures.length) {
      throw fieldIssues("input_invalid", [{ field: "pictures", code: "pictures_incomplete" }]);
    }
    const bare = wanted.flatMap(({ id, alt }, index) =>
      alt || !pictures.find((one) => one.id === id)?.alt
        ? []
        : [{ field: `pictures.${index}.alt`, code: "required" }],
    );
    if (bare.length > 0) {
      throw fieldIssues("input_invalid", bare);
    }
    await setPictures(container, of.product_id, arranged);
  });
}

/** Takes a picture away, file and all; throws "picture_not_found" (404). */
export async function removePicture(
  container: MedusaContainer,
  of: OfGoods,
  id: string,
): Promise<void> {
  await changing(container, of, async ({ pictures }) => {
    const removed = pictures.find((picture) => picture.id === id);
    if (!removed) {
      throw networkError(
        MedusaError.Types.NOT_FOUND,
        "picture_not_found",
        "There is no such picture",
      );
    }
    const rest = pictures.filter((picture) => picture.id !== id);
    await setPictures(container, of.product_id, rest);
    if (removed.file_id) {
      await container.resolve(Modules.FILE).deleteFiles([removed.file_id]);
    }
  });
}

function changing<T>(
  container: MedusaContainer,
  { enterprise_id, product_id }: OfGoods,
  work: (goods: StoredGoods) => Promise<T>,
): Promise<T> {
  return oneAtATime(container, product_id, async () =>
    work(await readGoods(container, enterprise_id, product_id)),
  );
}

async function setPictures(
  container: MedusaContainer,
  id: string,
  pictures: readonly StoredPicture[],
): Promise<void> {
  const thumbnail = pictures[0]?.url ?? null;
  await updateProductsWorkflow(container).run({
    input: { products: [{ id, images: pictures.map(imageOf), thumbnail }] },
  });
}

const imageOf = ({ id, url, alt, file_id }: StoredPicture) => ({
  id,
  url,
  metadata: { alt, ...(file_id ? { file_id } : {}) },
});

const PICTURE_REFUSALS = {
  picture_type_refused: "Send a JPEG, PNG or WebP picture",
  picture_too_large: "The picture has too many pixels",
  picture_too_small: "The picture has too few pixels: 200 a side at least",
  picture_broken: "The picture cannot be read",
} as const;
