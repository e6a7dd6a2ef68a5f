import { expect, test } from "vitest";
import { answersOf, filesOf, findTooLarge, valuesOf } from "./answers";

const filled = () => {
  const form = new FormData();
  form.set("declared.participation", "on");
  form.set("comment.participation", " Vi har råd varje vecka. ");
  form.set("comment.statutes", "");
  form.append("file.statutes", new File(["a"], "stadgar.pdf"));
  form.append("file.statutes", new File(["b"], "bilaga.png"));
  form.append("file.participation", new File([], ""));
  // React names it so on its way to a server action.
  form.append("file.participation", new File([], "undefined"));
  form.set("intent", "submit");
  return form;
};

test("there is one answer for each requirement, ticked or not", () => {
  expect(answersOf(filled(), ["participation", "statutes"])).toEqual([
    { requirement: "participation", declared: true, comment: "Vi har råd varje vecka." },
    { requirement: "statutes", declared: false, comment: "" },
  ]);
});

test("an empty file field is no file", () => {
  expect(filesOf(filled(), "statutes").map(({ name }) => name)).toEqual([
    "stadgar.pdf",
    "bilaga.png",
  ]);
  expect(filesOf(filled(), "participation")).toEqual([]);
});

test("what was typed is kept, without files and buttons", () => {
  expect(valuesOf(filled())).toEqual({
    "declared.participation": "on",
    "comment.participation": " Vi har råd varje vecka. ",
    "comment.statutes": "",
  });
});

test("files must fit one by one and together", () => {
  const limits = { max_bytes: 10, form_bytes: 11 };
  const files = (...sizes: number[]) => sizes.map((size) => ({ name: `f${size}`, size }));
  expect(findTooLarge(files(10), limits)).toBeNull();
  expect(findTooLarge(files(3, 11), limits)).toBe("f11");
  expect(findTooLarge(files(6, 6), limits)).toBe("all");
});
