import AsyncHTTPClient
enum FetchingPlaceholder {}
