import { defineDirectoryIndex } from "../shop-search/directory-index";

export default defineDirectoryIndex("en");
