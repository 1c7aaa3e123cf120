import GRDB
enum StoreSQLitePlaceholder {}
