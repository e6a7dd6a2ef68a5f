import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import MailFolderService from "./service";

export default ModuleProvider(Modules.NOTIFICATION, { services: [MailFolderService] });
